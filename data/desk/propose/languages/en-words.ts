/** Lists of English words: those for persons, those that end a counted noun, and those without weight. */

export const peopleEn: readonly string[] =
  'people persons? individuals? m[ae]n wom[ae]n child(?:ren)? kids? girls? boys? infants? bab(?:y|ies) adults? civilians? residents? officers? police(?:m[ae]n)? troops soldiers? servicem[ae]n guards? fighters? militants? rebels? protest[eo]rs? demonstrators? students? pupils? teachers? workers? employees? staff passengers? crew migrants? refugees? victims? survivors? patients? prisoners? inmates? detainees? suspects? attackers? gunm[ae]n terrorists? tourists? journalists? members? deaths? fatalit(?:y|ies) casualt(?:y|ies) injur(?:y|ies) arrests? others? citizens? foreigners? nationals? families households? customers? voters? candidates? doctors? nurses? firefighters? miners? pilots? bodies'.split(
    ' ',
  );

export const endsEn: readonly string[] =
  'is are was were be been being has have had do does did will would can could may might must shall should who which that whose where when while as at by for from in into of off on onto out over to under up with within without after before since until during against across around about between among amid near and or but nor so yet if than then because although though not also still already now currently according including excluding involved remain remained remains died die dies said says told took take came come went made got held seen killed injured wounded arrested detained hurt missing dead hospitalized hospitalised evacuated displaced stormed armed alone overall total so-called per a an the this these those his her its their our there here it he she they we you'.split(
    ' ',
  );

export const lightEn: readonly string[] =
  `a an the and or but of in on at to for from by with as is are was were be been being has have had do does did will would can could may might
  that this these those it its he she they we you his her their our who whom which what when where why how many much more most than then there here not no
  also about over under after before since until during into out up down all any some other another said says told according people person country were
  one two three four five six seven eight nine ten first last new said later still just only very so if while because between against`.split(
    /\s+/,
  );
