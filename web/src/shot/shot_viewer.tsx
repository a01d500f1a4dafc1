export default function ShotViewer(props: { id: string }) {
  return props.id ? null : null;
}
