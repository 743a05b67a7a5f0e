"""Speed and memory against the peers: ``python -m benchmarks`` prints one table from one run."""
