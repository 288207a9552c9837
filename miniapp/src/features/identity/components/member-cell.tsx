import { relationWords } from '@shared/relations'
import type { Member } from '@shared/identity'
import { identityWords } from '@/i18n/identity'
import { useSay, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'

export function MemberCell({ member, onTap }: { member: Member; onTap: () => void }) {
  const words = useWords(identityWords)
  const say = useSay()
  const facts = [member.relation && !member.me ? say(relationWords[member.relation]) : '', member.birthYear ? words.born(member.birthYear) : '', member.elsewhere ? words.livesAway : '', member.account ? words.account : words.none]
  return <Cell id={`member-${member.id}`} icon='person' title={member.me ? `${member.name} (${words.me})` : member.name} note={facts.filter((text) => text !== '').join(' · ')} onTap={onTap} />
}
