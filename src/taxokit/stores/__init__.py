"""Stores: releases published to SPARQL stores, databases and files that analysts query."""
