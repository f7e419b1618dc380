"""HTTP only: it parses, calls one use case, and dumps."""
