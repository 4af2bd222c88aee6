/** What is known of the way into the cluster. */
export type Rollout = {
  /** Where the tag of an image is set. */
  readonly file?: string | undefined;
  /** Where it runs, one for each environment; none where nobody has said. */
  readonly namespaces: readonly string[];
  /** Namespaces come with what is delivered. */
  readonly hasNamespaces: boolean;
  /** Who builds the images: a workflow that comes with this or is there, one that people are shown, or nobody yet. */
  readonly builder: 'workflow' | 'shown' | 'nobody';
  /** Workflows of people that build images. */
  readonly theirs?: readonly string[];
};
