/** How long the servers of one machine keep a connection that nobody uses. Node's five seconds are over before a busy client is back, who then sends into a closed one. */
export const idle = { keepAliveTimeout: 65_000 } as const
