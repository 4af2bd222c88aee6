import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Subject } from '../assemble/subject.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf, textOf } from '../merge.ts';

/** What is given of an object, as the words would say it. */
export function filled(subject: Subject, document: JsonMap, kind: Kind): Subject {
  const { name, ...metadata } = mapOf(document['metadata']);
  const said = textOf(name);
  const base = { ...subject, ...(said === undefined ? {} : { name: said }), metadata };
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...body } = document;
  return subject.isWorkload
    ? withWork(base, mapOf(body['spec']))
    : { ...base, facts: kind.given?.(body) ?? { given: body } };
}

function withWork(subject: Subject, spec: JsonMap): Subject {
  const { jobTemplate, ...outer } = spec;
  const isCron = subject.kind === 'CronJob';
  const inner = isCron ? mapOf(mapOf(jobTemplate)['spec']) : spec;
  const { template, selector, ...controller } = inner;
  const isPod = subject.kind === 'Pod';
  const podSpec = isPod ? spec : mapOf(mapOf(template)['spec']);
  const { containers, initContainers, ...pod } = podSpec;
  const labels = mapOf(selector)['matchLabels'];
  return {
    ...subject,
    ...(labels === undefined ? {} : { facts: { selector: labels } }),
    ...(isCron ? { cron: outer } : {}),
    controller: isPod ? {} : controller,
    podMetadata: isPod ? subject.metadata : mapOf(mapOf(template)['metadata']),
    pod,
    containers: maps(containers),
    initContainers: maps(initContainers),
  };
}

function maps(value: Json | undefined): JsonMap[] {
  return listOf(value).map(mapOf);
}
