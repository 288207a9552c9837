import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { awayWords } from '@/i18n/away'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { AwayForm } from '../../components/away-form'

function Away({ me }: { me: Me }) {
  const { place, role, id } = Taro.useRouter().params
  const duty = me.duties.find((one) => one.place === place && one.role === role && !one.standsInFor)
  if (!duty) return <NotFound />
  const before = duty.away?.find((one) => one.id === id)
  return <AwayForm me={me} duty={duty} {...(before ? { before } : {})} />
}

/** From when to when I am away from a duty, and who has it meanwhile. */
export default function AwayPage() {
  const words = useWords(awayWords)
  return <Page id='away-page' title={words.title}><NeedsMe>{(me) => <Away me={me} />}</NeedsMe></Page>
}
