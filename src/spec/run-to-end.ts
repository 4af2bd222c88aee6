/** How what runs to its end is run. */
export type Job = {
  /** As cron writes it. */
  readonly schedule?: string;
  readonly timeZone?: string;
  readonly completions?: number;
  readonly parallelism?: number;
  readonly backoffLimit?: number;
  readonly restartPolicy?: 'Never' | 'OnFailure';
};
