import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../context.ts'
import type { RoomServices } from './services.ts'

/** What a room may ask of the device: undefined in the first render, and while prerendered. */
export function useRoomServices(): RoomServices | undefined {
  const services = useServices()
  const [mine, setMine] = useState<RoomServices>()
  useEffect(() => {
    void services?.rooms().then((rooms) => setMine(rooms.services))
  }, [services])
  return mine
}
