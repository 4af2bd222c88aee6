import type { Traces } from '../../ports/traces.ts';
import type { Api } from './api.ts';
import { findPlace } from './pulls.ts';
import { findQuestion } from './questions.ts';
import { votesOnRemarks } from './remarks.ts';

export function githubTraces(api: Api): Traces {
  return {
    place: (branch, signal) => findPlace(branch, api, signal),
    takesWorkflows: async (signal) => (await api.withWorkflows?.(signal)) !== undefined,
    question: (number, topic, signal) => findQuestion({ number, topic }, api, signal),
    remarks: (wanted, signal) => votesOnRemarks(wanted, api, signal),
  };
}
