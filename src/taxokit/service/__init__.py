"""The service: the site, an API, reconciliation and SPARQL, answered from the releases in memory."""
