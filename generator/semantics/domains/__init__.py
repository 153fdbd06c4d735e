"""What parameters hold in the services of each domain, found by what a function is about."""
