"""The artifacts of an edition: one file for each family of artifacts, and the edition that they share."""
