"""Named numbers computed from an invitation, the kith and the past: pure functions, no clock, disk or network."""
