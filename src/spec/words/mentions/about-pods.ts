/** What is said of these is of pods that are there. */
export const aboutPods: ReadonlySet<string> = new Set([
  'NetworkPolicy',
  'DestinationRule',
  'VirtualService',
  'AuthorizationPolicy',
  'PeerAuthentication',
  'RequestAuthentication',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
  'RuntimeClass',
]);
