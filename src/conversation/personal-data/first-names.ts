import { fold } from '../../text/normalize.js';

/**
 * First names, folded, that are frequent in Germany or among English speakers, of whatever origin.
 * Where a sentence alone does not tell a name from a noun ("Ich bin …"), these do. Names that are
 * everyday words as well (May, Will, Rose) are left out.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  Aaron Abdul Adam Adrian Agnes Agnieszka Ahmad Ahmed Aisha Alan Albert Aleksander Aleksandra Alex
  Alexander Alexandra Alfred Ali Alice Alicia Alina Amanda Amelie Amina Amir Amy Ana Anastasia Andrea
  Andreas Andrew Andrzej Andy Angela Angelika Anita Anja Anke Ann Anna Anne Annegret Annelie Anneliese
  Annette Annika Anthony Anton Antonia Antonio Anya Armin Arnold Arthur Astrid Axel Aylin Ayse Ayşe
  Barbara Bartosz Beate Beatrice Ben Benedikt Benjamin Bernd Bernhard Bettina Bianca Bill Birgit Birte
  Björn Bob Bogdan Brian Brigitte Britta Bruno Burak Burkhard Can Carina Carl Carla Carlos Carmen
  Carol Caroline Carolin Carsten Cem Charles Charlotte Chiara Chris Christa Christel Christian
  Christiane Christin Christina Christine Christoph Christopher Claire Clara Claudia Clemens Conrad
  Constantin Cornelia Dagmar Daniel Daniela Dariusz Darko David Deborah Deniz Dennis Detlef Diana Dieter
  Dietmar Dirk Dmitri Dominik Donald Doris Dorothea Dragan Edeltraud Edith Eduard Edward Eike Ekaterina
  Elena Eleonore Elfriede Eli Elias Elif Elisabeth Elizabeth Elke Ella Ellen Elsa Emil Emilia Emily Emma
  Emre Erhard Eric Erich Erik Erika Ernst Esther Eugen Eva Evelyn Fabian Fatima Fatma Felix Ferdinand
  Finn Florian Franz Franziska Frauke Frederik Frida Friederike Friedhelm Friedrich Fritz Gabi Gabriel
  Gabriele Georg George Gerald Gerd Gerda Gerhard Gerlinde Gert Gertrud Gisela Gottfried Grace Greta
  Gudrun Guido Gunter Günter Günther Gustav Halil Hannah Hanna Hannelore Hannes Hans Hans-Jürgen
  Hans-Peter Harald Harry Hartmut Hasan Hassan Hatice Heide Heidi Heike Heiko Heiner Heinrich Heinz
  Helen Helena Helene Helga Helmut Henning Henry Herbert Hermann Hildegard Holger Horst Hubert Hüseyin
  Ian Ibrahim Ida Ilona Ilse Imke Ina Ines Inga Ingeborg Ingo Ingrid Inka Irene Irina Iris Irmgard Isabel
  Isabella Ivan Ivana Jack Jacob Jakob James Jan Jana Jane Janine Jannik Jason Jasmin Jean Jeff Jennifer
  Jens Jessica Jim Joachim Joanna Jochen Joe Johann Johanna Johannes John Jonas Jonathan Jörg José Josef
  Joseph Joshua Josip Jovana Juan Judith Julia Julian Julius Juri Jürgen Jutta Kai Karen Karin Karina
  Karl Karl-Heinz Karolina Karsten Katarzyna Katharina Katherine Kathrin Katja Katrin Kazim Kemal Kenneth
  Kerstin Kevin Kim Kirsten Klaus Konrad Krzysztof Kurt Lara Larissa Lars Laura Lea Lena Leo Leon Leonie
  Liam Lina Linda Lisa Liselotte Lothar Louisa Louise Luca Lucia Ludwig Luis Luisa Luise Lukas Lutz Lydia
  Magdalena Maja Malte Mandy Manfred Manuel Manuela Marc Marcel Marco Marcus Mareike Margaret Margarete
  Margit Margot Maria Marie Marina Mario Marion Markus Marlene Marlies Marta Martha Martin Martina Mary
  Mateusz Mathias Mathilda Matthew Matthias Maurice Max Maximilian Mehmet Melanie Melissa Merle Meryem
  Mia Michael Michaela Michal Michele Michelle Miguel Mike Milan Milena Mila Mirjam Mohamed Mohammad
  Mohammed Monika Moritz Muhammad Murat Mustafa Nadine Nadja Nancy Natalia Natalie Natalja Nataliya
  Nathalie Nele Nicholas Nick Nicole Niklas Nico Nikolaus Nina Noah Norbert Oksana Olaf Oleksandr Olena
  Olga Oliver Olivia Omar Ömer Oskar Oscar Oswald Otto Özlem Pamela Pascal Patricia Patrick Patrizia Paul
  Paula Pauline Pavel Pedro Peter Petra Philip Philipp Pia Piotr Rachel Rahel Rainer Ralf Ralph Ramona
  Raphael Rebecca Regina Regine Reiner Reinhard Reinhold Renate René Ricarda Richard Rita Robert Roland
  Rolf Roman Ronald Ronny Rosa Rosemarie Rosi Roswitha Rüdiger Rudolf Rudi Ruth Ryan Sabine Sabrina Said
  Salim Samantha Samira Samuel Sandra Sara Sarah Sascha Scott Sebastian Selina Serhii Sergej Sergio Sibel
  Siegfried Sigrid Silke Silvia Simon Simone Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen
  Steffi Stephan Stephanie Stephen Steve Steven Sultan Susan Susanne Susi Svea Sven Svenja Svetlana Sylvia
  Tamara Tanja Tarik Tatjana Tetiana Thea Theo Theodor Theresa Therese Thomas Thorsten Tilman Tim Timo
  Tina Tobias Tom Tomasz Toni Torben Torsten Traute Udo Ulf Uli Ulla Ulrich Ulrike Ursula Ute Uwe Vanessa
  Vera Verena Veronika Victor Victoria Viktor Viktoria Vincent Viola Vladimir Volker Volodymyr Waldemar
  Walter Waltraud Wanda Werner Wiebke Wilfried Wilhelm William Willi Wilma Winfried Wojciech Wolfgang
  Yannick Yasemin Yasmin Yusuf Yvonne Zeynep Zoe
`
    .trim()
    .split(/\s+/)
    .map(fold),
);
