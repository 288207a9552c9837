import type { BagPart } from './bag-part'
import { proposedIn } from '../adjusted'
import { Proposal } from './proposal'

/** What waits for the household's answer. */
export function BagProposals({ onChange, ...part }: BagPart & { onChange: () => void }) {
  return <>{proposedIn(part.bag).map((one) => <Proposal key={one.difference} {...part} of={one} onChange={onChange} />)}</>
}
