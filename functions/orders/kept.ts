/** How long what belongs to a campaign is kept after it is over: half a year. */
export const keptDays = 183

/** When a row of what was over then ends, in seconds. */
export const endOf = (at: string, days = keptDays): number => Math.floor(Date.parse(at) / 1000) + days * 86_400
