"""The examples of a page: found, run, compared with what the page shows, recorded; the services they talk to."""
