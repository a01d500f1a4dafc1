/** An address that leads nowhere. */
import { Note } from "../parts/states";
import { useWords } from "../words";
import { Link } from "./link";

export default function NotHere() {
  const { t } = useWords();
  return (
    <Note icon="search" title={t("lost.title")} as="h1">
      <Link href="/" color="lamp">
        {t("reel.search")}
      </Link>
    </Note>
  );
}
