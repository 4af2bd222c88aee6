/** The client calls a quantity a string; these are the fields that hold one, with the models that have them. */
const fields: Readonly<Record<string, RegExp>> = {
  limits: /ResourceRequirements$/u,
  requests: /ResourceRequirements$|CapacityRequirements$/u,
  sizeLimit: /EmptyDirVolumeSource$/u,
  divisor: /ResourceFieldSelector$/u,
  default: /LimitRangeItem$|CapacityRequestPolicy$/u,
  defaultRequest: /LimitRangeItem$/u,
  max: /LimitRangeItem$|CapacityRequestPolicyRange$/u,
  maxLimitRequestRatio: /LimitRangeItem$/u,
  min: /LimitRangeItem$|CapacityRequestPolicyRange$/u,
  step: /CapacityRequestPolicyRange$/u,
  validValues: /CapacityRequestPolicy$/u,
  hard: /ResourceQuota(?:Spec|Status)$/u,
  used: /ResourceQuotaStatus$/u,
  capacity:
    /PersistentVolumeSpec$|PersistentVolumeClaimStatus$|NodeStatus$|CSIStorageCapacity$|BasicDevice$/u,
  allocatable: /NodeStatus$/u,
  allocatedResources: /PersistentVolumeClaimStatus$|ContainerStatus$|PodStatus$/u,
  maximumVolumeSize: /CSIStorageCapacity$/u,
  averageValue: /Metric(?:Target|ValueStatus)$|MetricSource$|MetricStatus$/u,
  value: /Metric(?:Target|ValueStatus)$|DeviceCapacity$|Counter$/u,
  podFixed: /Overhead$/u,
  overhead: /PodSpec$/u,
  consumedCapacity: /DeviceRequestAllocationResult$/u,
  resources: /NodeAllocatableResourceClaimStatus$/u,
  allocationMultiplier: /NodeAllocatableResourceMapping$/u,
  quantity: /NamedResources(?:Attribute|Request)$/u,
};

export function isQuantity(model: string, field: string): boolean {
  return fields[field]?.test(model) ?? false;
}
