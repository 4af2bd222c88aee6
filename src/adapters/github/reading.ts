import type { Inquiries } from '../../ports/inquiries.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import type { Traces } from '../../ports/traces.ts';
import type { BlobCache } from '../snapshot/cache.ts';
import type { Api } from './api.ts';
import { githubInquiries } from './inquiries.ts';
import { githubSnapshots } from './snapshots.ts';
import { githubTraces } from './traces.ts';

export type Reading = {
  readonly snapshots: Snapshots;
  readonly inquiries: Inquiries;
  readonly traces: Traces;
};

/** All that a flow reads of one repository. */
export function githubReading(api: Api, cache?: BlobCache): Reading {
  return {
    snapshots: githubSnapshots(api, cache),
    inquiries: githubInquiries(api),
    traces: githubTraces(api),
  };
}
