"""The service: the pages and forms of the site, an API, reconciliation and SPARQL, answered from the releases in memory."""
