/** What counts as a fever, and which temperatures there are: at gates and in daily check-ins alike. */

/** Degrees Celsius under the arm or at the forehead (National Health Commission, 2020–2022). */
export const feverFrom = 37.3
export const temperatures = { least: 34, most: 43 } as const
