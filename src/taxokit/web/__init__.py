"""The pages and data forms of every identifier, as files for any web server or as answers of a service."""
