export type Spoken = {
  readonly text: string;
  readonly end: 'stop' | 'cut' | 'refused' | 'filtered';
  readonly input: number;
  readonly output: number;
};
