/** Where Prometheus finds what a workload counts. */
export type Metrics = {
  readonly path?: string;
  /** The name of the port. */
  readonly port?: string;
  readonly interval?: string;
  /** By which Prometheus finds its ServiceMonitor. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The namespaces from which alone they may be read. */
  readonly spaces?: readonly string[];
};
