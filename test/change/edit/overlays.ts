const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: web
          env:
            - name: MODE
              value: prod
`;

/** A base and two environments: staging takes the base, production has more replicas and a patch. */
export const overlays: Readonly<Record<string, string>> = {
  'deploy/base/web.yaml': deployment,
  'deploy/base/extra.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: extra\ndata:\n  A: "1"\n',
  'deploy/base/kustomization.yaml': 'resources:\n  - web.yaml # the shop\n  - extra.yaml\n',
  'deploy/overlays/staging/kustomization.yaml':
    'resources:\n  - ../../base\nimages:\n  - name: web\n    newName: ghcr.io/acme/web\n    newTag: 1.0.0\n',
  'deploy/overlays/production/kustomization.yaml':
    'resources:\n  - ../../base\nreplicas:\n  - name: web\n    count: 6\nimages:\n  - name: web\n    newName: ghcr.io/acme/web\n    newTag: 1.0.0 # released\npatches:\n  - path: mode.yaml\n',
  'deploy/overlays/production/mode.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          env:\n            - name: MODE\n              value: live\n',
};
