import { matter, piece, type Told } from '../sentence.ts';

const prefix = 'service.beta.kubernetes.io';
/** What each cloud reads on a Service to keep its load balancer inside. */
const annotations: Readonly<Record<string, string>> = {
  aws: `${prefix}/aws-load-balancer-scheme: internal`,
  google: 'networking.gke.io/load-balancer-type: Internal',
  azure: `${prefix}/azure-load-balancer-internal: "true"`,
};

/** A load balancer that is reached from inside alone: `an internal load balancer on AWS is enough`. */
export const balancer = matter(
  'load-?\\s?balancer',
  [
    piece('aws', '(?:amazon(?: web services)?|aws|eks)(?: cluster)?'),
    piece('google', '(?:google(?: cloud)?|gcp|gke)(?: cluster)?'),
    piece('azure', '(?:microsoft )?(?:azure|aks)(?: cluster)?'),
    piece('internal', 'internal(?:ly)?|private(?:ly)?|not public'),
    piece('balancer', '(?:type )?load ?-?balancer(?: service)?(?: type)?'),
    piece('enough', 'enough|sufficient|suffices|plenty|will do|fine'),
    piece(
      'use',
      'use|using|via|through|behind|front|expose[ds]?|run|running|runs|put|give|goes?|set up|hosted|reach(?:ed|able)?',
    ),
  ],
  (told: Told) => {
    const clouds = Object.keys(annotations).filter((cloud) => told.has(cloud));
    const annotation = annotations[clouds[0] ?? ''];
    const isOne = annotation !== undefined && clouds.length === 1 && told.all('balancer').length === 1;
    return isOne && told.has('internal') && !told.has('place')
      ? `Service of type LoadBalancer, Service annotation ${annotation}`
      : undefined;
  },
);
