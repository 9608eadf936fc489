/** The one error of a worker that other functions know by its name. */

/**
 * Name of the error that a worker throws for a job which another run of it is at. A delivery that ends with it says
 * nothing about the job: the other run has a delivery of its own, and that tells.
 */
export const JOB_BUSY = "JobBusy";
