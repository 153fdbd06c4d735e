"""Where blocks of work run: in this process, in a pool of processes."""
