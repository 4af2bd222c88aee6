import { han, matter, piece, type Told } from '../sentence.ts';

/** What brings the manifests into the cluster: `Flux watches this repository`. */
export const delivery = matter(
  'flux|argo',
  [
    piece('flux', 'flux(?: ?cd| ?v2)?'),
    piece('argo', 'argo(?:[ -]?cd)?'),
    han('delivers', '监听|监控|同步|拉取|部署|发布|仓库|用|交付|管理'),
    piece(
      'delivers',
      'watch(?:es|ing)?|syncs?|syncing|reconciles?|picks? up|delivers?|delivered|deploys?|rolls? out|applies|pulls?|manages?|handles?|runs?|running|installed|set up|in use|use|uses|using|write|manifests?|changes?|repo(?:sitory)?|git|folder|branch|main',
    ),
  ],
  (told: Told) => {
    if (!told.has('delivers') || told.has('flux') === told.has('argo')) return undefined;
    return `Delivered by ${told.has('flux') ? 'Flux' : 'Argo CD'}`;
  },
);
