export const labelTypes = ['text', 'rawtext', 'url', 'rfc3339', 'spdx', 'hash', 'semver', 'email'] as const;

export type LabelType = (typeof labelTypes)[number];

/** What a configuration tells the rules themselves. */
export type Settings = {
  /** Empty: any registry is trusted. */
  readonly trustedRegistries: readonly string[];
  readonly labelSchema: Readonly<Record<string, LabelType>>;
  /** Labels that the schema does not know are findings. */
  readonly strictLabels: boolean;
  /** The tag that an image gets where it has none or `latest`, by name of the image. */
  readonly tags: Readonly<Record<string, string>>;
  /** Where images of manifests may come from, a registry or one with folders of it; empty: anywhere. */
  readonly registries: readonly string[];
  /** Of the clusters; empty: unknown. */
  readonly ingressClasses: readonly string[];
  readonly storageClasses: readonly string[];
};

export const defaultSettings: Settings = {
  trustedRegistries: [],
  labelSchema: {},
  strictLabels: false,
  tags: {},
  registries: [],
  ingressClasses: [],
  storageClasses: [],
};
