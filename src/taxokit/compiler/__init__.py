"""LinkML to `schema/generated/`; the front is `compile`."""
