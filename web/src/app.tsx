/** The page: a header, the view that the address names, and what may lie over it. */
import { chakra, ChakraProvider } from "@chakra-ui/react";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";

import { Broken } from "./shell/broken";
import { DropZone } from "./shell/drop_zone";
import { Header } from "./shell/header";
import { Notices } from "./shell/notices";
import { useRoute } from "./shell/route";
import { useShortcuts } from "./shell/shortcuts";
import { ReelBar } from "./reel/reel_bar";
import SearchPage from "./search/search_page";
import { useSession } from "./session/session";
import { system } from "./theme/system";
import { enterWall } from "./wall/enter";
import { useWords } from "./words";

const FilmPage = lazy(() => import("./film/film_page"));
const FilmsPage = lazy(() => import("./films/films_page"));
const ReelPage = lazy(() => import("./reel/reel_page"));
const AddPage = lazy(() => import("./add/add_page"));
const IdentifyPage = lazy(() => import("./identify/identify_page"));
const SimilarPage = lazy(() => import("./similar/similar_page"));
const MapPage = lazy(() => import("./map/map_page"));
const NotHere = lazy(() => import("./shell/not_here"));
const ShotViewer = lazy(() => import("./shot/shot_viewer"));
const Help = lazy(() => import("./shell/help"));
const Login = lazy(() => import("./session/login"));

export function App() {
  return (
    <ChakraProvider value={system}>
      <Door />
      <Notices />
    </ChakraProvider>
  );
}

function Door() {
  const session = useSession();
  if (session?.required && session.scopes.length === 0)
    return (
      <Suspense>
        <Login />
      </Suspense>
    );
  return <Rooms />;
}

function Rooms() {
  const { t } = useWords();
  const route = useRoute();
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(openHelp);
  const { path } = route;
  const before = useRef(path);
  useEffect(() => {
    // What had the focus may be gone with its view: who listens goes on at the start of the next.
    if (before.current !== path && document.activeElement === document.body)
      document.getElementById("main")?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  const shot = route.query.get("shot");
  return (
    <>
      <chakra.a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          if (!enterWall()) document.getElementById("main")?.focus();
        }}
        position="absolute"
        insetInlineStart="3"
        top="-60px"
        zIndex="notices"
        px="4"
        py="2"
        bg="lamp"
        color="lampInk"
        borderRadius="md"
        _focus={{ top: "3" }}
      >
        {t("skip")}
      </chakra.a>
      <Header onHelp={openHelp} />
      <chakra.main id="main" tabIndex={-1} outline="none">
        <Broken key={route.path}>
          <Suspense>
            <View path={route.path} />
          </Suspense>
        </Broken>
      </chakra.main>
      <Broken key={shot} over>
        <Suspense>
          {shot && <ShotViewer key={shot} id={shot} />}
          {help && <Help onClose={() => setHelp(false)} />}
        </Suspense>
      </Broken>
      <ReelBar />
      <DropZone />
    </>
  );
}

function View({ path }: { path: string }) {
  const film = /^\/film\/([^/]+)$/.exec(path)?.[1];
  if (path === "/") return <SearchPage />;
  if (film) return <FilmPage key={film} id={decodeURIComponent(film)} />;
  if (path === "/films") return <FilmsPage />;
  if (path === "/reel") return <ReelPage />;
  if (path === "/identify") return <IdentifyPage />;
  if (path === "/similar") return <SimilarPage />;
  if (path === "/map") return <MapPage />;
  if (path === "/add") return <AddPage />;
  return <NotHere />;
}
