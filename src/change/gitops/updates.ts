import type { GitOpsTool, ImageUpdates, Output } from '../../config/delivery.ts';
import type { Note } from '../../spec/note.ts';

/** What cannot be had is told. */
export type Updates = { readonly imageUpdates: ImageUpdates; readonly notes: readonly Note[] };

type Way = { readonly tool: GitOpsTool; readonly output: Output };

/** What was asked for, or the workflow where nothing follows images for the tool or the form. */
export function updatesFor(asked: ImageUpdates, { tool, output }: Way): Updates {
  if (asked !== 'automation') return { imageUpdates: asked, notes: [] };
  if (tool === 'none') return { imageUpdates: 'workflow', notes: [told(toolMissing)] };
  return tool === 'argocd' && output === 'plain'
    ? { imageUpdates: 'workflow', notes: [told(plainUnknown)] }
    : { imageUpdates: asked, notes: [] };
}

const toolMissing = {
  en: 'Image automation is a part of Argo CD or Flux, and neither was asked for: the workflow writes new images.',
  zh: '镜像自动更新由 Argo CD 或 Flux 提供，但未指定其中之一：改由工作流写入新镜像。',
};
const plainUnknown = {
  en: 'Argo CD Image Updater writes to Kustomizations and charts only, not to plain manifests: the workflow writes new images.',
  zh: 'Argo CD Image Updater 只能写入 Kustomization 或 Chart，不支持普通清单：改由工作流写入新镜像。',
};

function told(text: Note['text']): Note {
  return {
    id: 'imageAutomation',
    severity: 'info',
    text,
    docs: 'https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/',
  };
}
