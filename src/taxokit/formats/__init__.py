"""What an edition is written as: one file for each family of artifacts, and the edition that they share."""
