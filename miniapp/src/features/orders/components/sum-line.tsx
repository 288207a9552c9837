import { View } from '@tarojs/components'

/** What it is for at the left, the amount at the right. */
export function SumLine({ name, amount, strong = false }: { name: string; amount: string; strong?: boolean }) {
  return <View className={strong ? 'fact row--between strong' : 'fact row--between'}><View>{name}</View><View>{amount}</View></View>
}
