import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Household, Member } from '@shared/identity'
import { newId } from '@shared/ids'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { putHousehold } from '@/session/me'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { judgeMember, namesakeOf } from '../judge'
import { emptyMember, MemberForm, type MemberDraft } from './member-form'

interface MemberSheetProps { household: Household; member?: Member; onClose: () => void }

function draftOf(member?: Member): MemberDraft {
  if (!member) return emptyMember
  return { name: member.name, relation: member.relation ?? '', birthYear: member.birthYear === undefined ? '' : String(member.birthYear), elsewhere: member.elsewhere ?? false }
}

function Remove({ household, member, onClose }: Required<MemberSheetProps>) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const act = useAct()
  const [asked, setAsked] = useState(false)
  const remove = (): void => {
    void act.run(async () => {
      putHousehold(await api.households.removeMember({ params: { household: household.id, member: member.id } }))
      onClose()
    })
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} id='remove-refusal' />
      {asked
        ? <Button id='member-remove-yes' look='danger' busy={act.busy} onTap={remove}>{words.removeSure(member.name)}</Button>
        : <Button id='member-remove' look='danger' onTap={() => { setAsked(true) }}>{core.remove}</Button>}
    </>
  )
}

export function MemberSheet({ household, member, onClose }: MemberSheetProps) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const { lang } = usePreferences()
  const { today } = useWhen()
  const [draft, setDraft] = useState(() => draftOf(member))
  const [id] = useState(() => member?.id ?? newId('member'))
  const [tried, setTried] = useState(false)
  const [doubted, setDoubted] = useState<string>()
  const act = useAct()
  const given = judgeMember(draft, lang, today)
  const isDoubted = doubted !== undefined && given.ok && given.value.name === doubted
  const save = (): void => {
    setTried(true)
    if (!given.ok) return
    // Asked once: whoever says that it is somebody else is believed.
    if (namesakeOf(household, id, given.value.name) && doubted !== given.value.name) {
      setDoubted(given.value.name)
      return
    }
    void act.run(async () => {
      putHousehold(await api.households.putMember({ params: { household: household.id, member: id }, body: given.value }))
      toast(core.saved)
      onClose()
    })
  }
  return (
    <Dialog id='member-sheet' title={member ? words.edit : words.add} sheet onClose={onClose}>
      <MemberForm draft={draft} me={member?.me ?? false} faults={faultsOf(tried && !given.ok ? given.fields : [], act.refusal?.fields)} onChange={setDraft} />
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} />
        {isDoubted ? <Warning id='member-namesake' title={words.namesake(doubted)} text={words.namesakeText} /> : null}
        <Button id='member-save' look='main' busy={act.busy} onTap={save}>{isDoubted ? words.another : core.save}</Button>
        {member && !member.account ? <Remove household={household} member={member} onClose={onClose} /> : null}
        <Button id='member-close' look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}
