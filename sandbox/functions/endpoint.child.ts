/** A child process: runs one endpoint function once. Replaced below when endpoints are written. */
export {};
