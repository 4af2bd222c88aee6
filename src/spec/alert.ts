/** What somebody wants to hear of: each is told by metrics that clusters have anyway, or by those of its way in. */
export type AlertKind =
  | 'down'
  | 'fewer'
  | 'degraded'
  | 'restarts'
  | 'crashes'
  | 'killed'
  | 'pending'
  | 'memory'
  | 'cpu'
  | 'throttled'
  | 'jobFailed'
  | 'jobLate'
  | 'volumeFull'
  | 'atMost'
  | 'errors'
  | 'latency';

export type Alert = {
  readonly kind: AlertKind;
  /** A share of one, a number or seconds, as its kind counts. */
  readonly limit?: number;
  /** How long it has to be so, as Prometheus writes it. */
  readonly lasting?: string;
  /** In which span it is counted. */
  readonly within?: string;
  readonly quantile?: number;
  readonly isUrgent?: true;
};

/** One that was asked for, in whose words, and of which services where they were named. */
export type AlertWish = Alert & { readonly said: string; readonly names: readonly string[] };

/** The rules of a workload, and the namespace of which they count where it is known. */
export type Alerts = { readonly rules: readonly Alert[]; readonly namespace?: string };
