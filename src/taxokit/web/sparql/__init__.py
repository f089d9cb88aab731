"""SPARQL 1.1 queries over the releases: screened, and run in processes that can be killed."""
