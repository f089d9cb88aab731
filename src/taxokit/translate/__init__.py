"""Exchange of translations with translators: texts as files of PO, XLIFF, CSV or XLSX, and back into the sources."""
