"""The advisor's drafts of applications: kept, versioned, composed and compared."""
