"""What knows nothing of taxonomies: errors, places, diagnostics, the project and its options, plug-ins, disk, Git."""
