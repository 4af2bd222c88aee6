/** The newest minor version of Kubernetes that rules and schemas speak of. */
export const newestMinor = 36;
