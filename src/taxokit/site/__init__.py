"""The site: a page and the data forms for every identifier of the releases, as files for any web server."""
