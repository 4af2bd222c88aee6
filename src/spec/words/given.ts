import type { Json, JsonMap } from '../../kernel/json.ts';
import type { Kind } from './kind.ts';
import { listOf, mapOf, textOf } from './merge.ts';
import { subjectOf, type Subject } from './subject.ts';
import { toYaml } from './values.ts';

export type Quoted = { readonly words: string; readonly documents: readonly JsonMap[] };

/** Takes fenced YAML out of the words: what people have already, or want changed. */
export function quoted(words: string): Quoted {
  const documents: JsonMap[] = [];
  const rest = words.split(/^[ \t]{0,8}(?:```|~~~)[^\n]{0,40}$/mu).map((part, at) => {
    const found = at % 2 === 1 ? documentsIn(part) : [];
    documents.push(...found);
    return found.length === 0 ? part : '\n';
  });
  return { words: rest.join('\n'), documents };
}

function documentsIn(text: string): JsonMap[] {
  return text
    .split(/^---[^\n]{0,20}$/mu)
    .map((one) => mapOf(toYaml(one)))
    .filter(({ kind, apiVersion }) => kind !== undefined && apiVersion !== undefined);
}

const change =
  /(?<!\w)(?:chang\w{1,4}|updat\w{1,4}|modif\w{1,6}|edit|set|scal\w{1,4}|replac\w{1,4}|fix|correct|adjust|extend|remove|increase|decrease|add)(?!\w)|修改|更新|改[为成]|调整|替换|添加|增加|设置|扩容|删除|修复/iu;
const creation =
  /(?<!\w)(?:create|write|make|define|generate|expose|need)\w{0,2} (?:[^.;\n]{0,40}?)(?:service|ingress|hpa|autoscaler|policy|budget|configmap|secret|role|job|pvc|claim)|(?:创建|编写|生成|定义|暴露)/iu;

/** Given objects are spoken of; they are written again only where the words change them. */
export function givenSubjects({ words, documents }: Quoted, kinds: readonly Kind[]): Subject[] {
  const isReference = creation.test(words) || !change.test(words);
  return documents.flatMap((document) => {
    const kind = kinds.find((one) => one.kind === document['kind']);
    if (kind === undefined) return [];
    const isWorkload = kind.isWorkload === true;
    const born = subjectOf({ kind: kind.kind, isImplied: false, isReference, isWorkload, sentence: -1 });
    return [filled(born, document)];
  });
}

function filled(subject: Subject, document: JsonMap): Subject {
  const { name, ...metadata } = mapOf(document['metadata']);
  const said = textOf(name);
  const base = { ...subject, ...(said === undefined ? {} : { name: said }), metadata };
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...body } = document;
  return subject.isWorkload ? withWork(base, mapOf(body['spec'])) : { ...base, facts: { given: body } };
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
