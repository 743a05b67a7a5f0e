"""The Ray engine (extra ``[ray]``): Ray Data spreads reading and extracting over a cluster."""
