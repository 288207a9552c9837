/** How a phase looks; its word says it. */
import type { CallUpPhase } from '@shared/callup-states'
import type { Tone } from '@/ui/tag'

const tones: Readonly<Record<CallUpPhase, Tone>> = { open: 'wait', full: 'good', running: 'info', over: 'wait', done: 'plain', off: 'bad' }
export const toneOf = (phase: CallUpPhase): Tone => tones[phase]
