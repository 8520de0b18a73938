using System.Collections.Frozen;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Words that are forenames, or stand where one does and tell persons apart. A word before a surname that is none of them may be a title, a paper, or the beginning of a sentence.</summary>
internal static class KnownForenames
{
    private static readonly FrozenSet<string> Known = """
        aaron abel abraham abram adam adele adolf adolph adolphe agnes albert albrecht aldo alec alex alfons alfred alice allan allen alma alphonse amadeo amy anastas andree angela angelica angelo anita ann anna anne
        annie ante antonia arkady arne arnold arthur arturo august augusta auguste axel barbara barney basil beatrice bela ben benito benjamin bernard bernhard bert bertrand bill bob boris bruno carol caroline cecil
        cesar chaim charlie charlotte chris christian christine christopher clara clarence claude claudia clement clive daniel david denis dennis dolores donald dora dorothy duncan edgar edith edmund eduardo edwin
        eleanor elias elisabeth eliza elizabeth ella ellen elmer emil emile emilio emily emma emmanuel enrico enver eric erich erik ernest ernesto ernst erwin esther ethel eugen eugenio eva evelyn farrell felix
        felipe ferdinand fernando fidel filippo florence frank franklin fredrik gaston genrikh gerald gerard gerhard gerry giacomo gilbert gordon grace graham gunnar gustav guy hal hannah hans harold harriet
        harry hector hedwig hedda heinz helga helmut henriette henryk herbert herman hermann hilda hubert hugh hugo ian ida ignatius ignazio igor ilya imre inessa inga ira irene irina irving isabel isaiah
        israel ivan ivar ivor jack jakub jan jane janos jean jeff jeremy jerry jesse jessie joachim joe joel jonas jonathan joris judith jules juliet karel kaarlo kate keir kemal kenneth klara klavdia klement
        knud kurt lars larissa laura laurence lavrenti lavrentii lazar leonard leonid leopold leslie lev lewis lidia lilian lily lorenz lorenzo louise lucien lucy luigi luise lydia mabel malcolm manfred manuel
        marcel marco margot marian marianne mario mark markus marta martha martin marvin mathilde mathieu maud michal mihail milos moisei moishe mordecai moses muriel nancy nathan nathaniel ned nestor nicola niels
        nikita nikos nils nina noam nora noreen norman oleg olga olive oliver oscar oskar ossip osip otto pat patrick paula pauline pavlina percy perry pierrette polina prosper rafael ralph raoul ramsay raymond
        rebecca reginald rene rex richard roger roland rolf romain roman ronald rosa rosalie rose roy rudolf rudolph rupert ruth sam samuel sandor sara sarah saul selma semen sergo shirley sidney sydney sigurd silvio
        simone siegfried sol solomon stafford stalina stan stanislav stanley stella stuart susan sylvia taras tatiana ted teodor teresa terence theresa theobald tibor tim tina tomas trofim umberto ursula vaclav
        valerian valery varvara vasil veniamin victoria vilem vincent vincenzo viola virginia vissarion vittorio walter walther wanda wenceslas werner wilfred wilhelmina wilma winston wolfgang woodrow yakov yefim
        yekaterina yevgenia yelizaveta zachary zdenek zoe zofia
        ada anders andres bengt bjorn bo bronislaw bror buenaventura carla dag edla einar feliks frans gosta greta hakan hendrik hjalmar ines ingrid jens jozef juan karin kerstin lena magnus maja mats ole olof olov
        per piet sigrid solveig stanislaw sten sven tadeusz torsten ulf ulla ulrik willem wladyslaw zygmunt giovanni jose jaime rafaela pietro lelio jacques antoine antonio antonie giulio emiliano pancho che
        frau fraulein mrs miss madame mme mlle lady signora senora widow
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the folded word is one.</summary>
    public static bool Contains(string folded) => Known.Contains(folded) || ForenameForms.Contains(folded);
}
