/** Objects of retired versions that use all that moves in the next one. */
export const retiredExamples: readonly string[] = [
  `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata:
  name: a
spec:
  backend:
    serviceName: other
    servicePort: http
  rules:
    - host: a.example.com
      http:
        paths:
          - path: /
            backend:
              serviceName: shop
              servicePort: 80
          - backend:
              serviceName: shop
              servicePort: web
            pathType: Prefix
`,
  `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata:
  name: a
spec:
  maxReplicas: 4
  metrics:
    - type: Resource
      resource:
        name: cpu
        targetAverageUtilization: 80
    - type: Pods
      pods:
        metricName: requests
        targetAverageValue: 1k
`,
  `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: a
spec:
  template:
    metadata:
      labels:
        app: a
    spec:
      containers:
        - name: a
          image: registry.example/a:1
`,
  `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: shops.example.com
spec:
  group: example.com
  version: v1
  names:
    kind: Shop
    plural: shops
  subresources:
    status: {}
  additionalPrinterColumns:
    - name: Open
      type: boolean
      JSONPath: .status.open
  validation:
    openAPIV3Schema:
      properties:
        spec:
          type: object
          properties:
            owner:
              type: string
              description: Whom it belongs to
`,
  `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: shops.example.com
spec:
  group: example.com
  scope: Namespaced
  names:
    kind: Shop
    plural: shops
  versions:
    - name: v1
      served: true
      storage: true
    - name: v2
      served: true
      storage: false
  preserveUnknownFields: true
  validation:
    openAPIV3Schema:
      type: object
  conversion:
    strategy: Webhook
    webhookClientConfig:
      service:
        name: shops
        namespace: shop
`,
  `apiVersion: admissionregistration.k8s.io/v1beta1
kind: ValidatingWebhookConfiguration
metadata:
  name: shops
webhooks:
  - name: shops.example.com
    clientConfig:
      service:
        name: shops
        namespace: shop
    rules:
      - apiGroups: [example.com]
        apiVersions: [v1]
        operations: [CREATE]
        resources: [shops]
  - name: more.example.com
    failurePolicy: Fail
    sideEffects: NoneOnDryRun
    clientConfig:
      url: https://example.com/more
`,
  `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata:
  name: a
spec:
  maxReplicas: 4
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: a
  metrics:
    - type: Object
      object:
        target:
          kind: Service
          name: a
        metricName: hits
        targetValue: 10
        selector:
          matchLabels:
            path: shop
    - type: External
      external:
        metricName: queue
        metricSelector:
          matchLabels:
            queue: orders
        targetAverageValue: 30
`,
  `apiVersion: discovery.k8s.io/v1beta1
kind: EndpointSlice
metadata:
  name: a
addressType: IPv4
endpoints:
  - addresses:
      - 10.0.0.1
    topology:
      kubernetes.io/hostname: node-1
      topology.kubernetes.io/zone: a
`,
  `apiVersion: flowcontrol.apiserver.k8s.io/v1beta1
kind: PriorityLevelConfiguration
metadata:
  name: a
spec:
  type: Limited
  limited:
    assuredConcurrencyShares: 5
`,
];
