"""The hosts of a site, one file each."""
