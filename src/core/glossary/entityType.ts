/** `actor`, `resource`, `agreement`, or a type that the workspace's glossary adds. */
export type EntityType = string;
